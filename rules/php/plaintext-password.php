<?php
function login($row, $user, $password, $pass)
{
    if ($row['password'] === $_POST['password']) {
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return true;
    }
    if ($password == $user->password) {
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return true;
    }
    if ($_POST['pass'] !== $row['pass']) {
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return false;
    }
    $sql = "SELECT * FROM users WHERE name = '{$_POST['name']}' AND password = '$password'";
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return query("select id from users where password = '$pass'") || query($sql);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function other_name($stored, $word)
{
    return $stored === $word;
    //     ^^^^^^^^^^^^^^^^^ missed: nothing says what is compared
}

function hashed_before($user, $password)
{
    return $user->password === $password;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: both are hashes by now
}

function fine($row, $password, $repeat, $form)
{
    if ($_POST['password'] !== $_POST['password_confirm']) {
        return 'differ';
    }
    if ($password === $repeat || $form->password === '') {
        return 'same';
    }
    return password_verify($password, $row['password']);
}

function old($row, $password)
{
    $password = md5($password);
    return $row['password'] === $password;
}
