<?php
$user->password = md5($_POST['password']);
//                ^^^ alert
$hash = sha1($salt . $password);
//      ^^^^ alert
$signature = hash('md5', $body . $secret);
//                ^^^^^ alert
$token = md5(uniqid(rand(), true));
//       ^^^ alert
if (md5($_POST['pass']) === $row['hash']) {
//  ^^^ alert
    $session = ['token' => sha1(microtime() . $user->id)];
    //                     ^^^^ alert
}

function reset_token($user)
{
    return md5(time() . $user->email);
    //     ^^^ alert
}

function store($password)
{
    $hash = hash('sha1', $password);
    //           ^^^^^^ alert
    return $hash;
}

function by_other_name($word)
{
    return md5($word);
    //     ^^^ missed: nothing says that it is a password
}

function digest($user, $realm, $password)
{
    return md5("$user:$realm:$password");
    //     ^^^ spurious: the protocol asks for it
}

function fine($path, $body, $password, $email)
{
    $etag = md5($body);
    $key = 'user_' . md5(serialize($_GET));
    $file = sha1_file($path);
    $name = md5(uniqid()) . '.jpg';
    $sum = hash('sha256', $body);
    $hash = password_hash($password, PASSWORD_DEFAULT);
    $avatar = md5(strtolower($email));
    return [$etag, $key, $file, $name, $sum, $hash, $avatar];
}
