<?php
$token = mt_rand(100000, 999999);
//       ^^^^^^^ alert
$_SESSION['csrf_token'] = md5(uniqid());
//                            ^^^^^^ alert
$user->api_key = base_convert(rand(), 10, 36);
//                            ^^^^ alert
$salt = substr(str_shuffle('abcdefghijklmnopqrstuvwxyz'), 0, 8);
//             ^^^^^^^^^^^ alert
$row = ['otp' => rand(1000, 9999)];
//               ^^^^ alert

function generateToken($length = 32)
{
    $characters = '0123456789abcdef';
    $text = '';
    for ($i = 0; $i < $length; $i++) {
        $text .= $characters[rand(0, 15)];
        //                   ^^^^ alert
    }
    return $text;
}

function next_value()
{
    return mt_rand();
    //     ^^^^^^^ missed: nothing says what it is for
}

function board()
{
    $token = rand(1, 6);
    //       ^^^^ spurious: the token is a piece of a game
    return $token;
}

function fine($items)
{
    $token = bin2hex(random_bytes(16));
    $password = random_int(100000, 999999);
    $delay = rand(1, 10);
    $id = uniqid('upload_');
    shuffle($items);
    $expires = microtime(true);
    $item = $items[array_rand($items)];
    return [$token, $password, $delay, $id, $expires, $item];
}
