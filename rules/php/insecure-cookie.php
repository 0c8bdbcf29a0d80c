<?php
function login($token, $user)
{
    setcookie('session_token', $token);
    // <- alert
    setcookie('auth', $token, time() + 3600);
    // <- alert
    setcookie("remember_me", $token, time() + 86400, '/');
    // <- alert
    setcookie('user_id', $user->id, 0, '/', 'shop.example.com', false);
    // <- alert
    setcookie('sid', $token, ['secure' => true, 'httponly' => false]);
    //                                          ^^^^^^^^^^^^^^^^^^^ alert
    session_start(['cookie_httponly' => false]);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    ini_set('session.cookie_httponly', 0);
    // <- alert
    ini_set('session.cookie_secure', 'off');
    // <- alert
}

function other_name($value)
{
    setcookie('a', $value);
    // <- missed: nothing says what is in it
}

function public_token($token)
{
    setcookie('share_token', $token);
    // <- spurious: the token is shown on the page anyway
}

function fine($token, $params)
{
    setcookie('session_token', $token, 0, '/', '', true, true);
    setcookie('session_token', $token, ['secure' => true, 'httponly' => true]);
    setcookie('theme', 'dark');
    setcookie('session_token', '', time() - 3600);
    setcookie('csrf_token', $token);
    ini_set('session.cookie_httponly', 1);
    ini_set('session.gc_maxlifetime', 0);
    session_set_cookie_params($params);
}
