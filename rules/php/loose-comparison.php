<?php
if (md5($_POST['code']) == $row['code_hash']) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    login($row);
}
if ($user->hash == sha1($_POST['code'])) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    login($user);
}
if ($_POST['csrf_token'] != $_SESSION['csrf_token']) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    exit;
}
if ($expected == $_GET['signature']) {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    run();
}

function check($body, $given, $key)
{
    if (hash_hmac('sha256', $body, $key) != $given) {
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return false;
    }
    return hash('sha256', $body) == $given;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function other_name($given, $stored)
{
    return $given == $stored;
    //     ^^^^^^^^^^^^^^^^^ missed: nothing says what is compared
}

function same_file($a, $b)
{
    return md5_file($a) == md5_file($b);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: two files, none of them secret
}

function fine($user, $given, $row)
{
    if (md5($given) === $row['hash'] || hash_equals($row['hash'], md5($given))) {
        return true;
    }
    if (password_verify($given, $row['hash'])) {
        return true;
    }
    if ($_POST['password'] == '' || $_POST['token'] === $_SESSION['token']) {
        return false;
    }
    return $user->id == $row['id'] || strlen($_POST['password']) == 3;
}
