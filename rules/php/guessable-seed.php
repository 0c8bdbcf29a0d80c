<?php
function reset_token(): string
{
    mt_srand(time());
//  ^^^^^^^^^^^^^^^^ alert
    return dechex(mt_rand()) . dechex(mt_rand());
}

function generatePassword($length)
{
    srand((double) microtime() * 1000000);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    $chars = 'abcdefghijkmnpqrstuvwxyz';
    $password = '';
    while (strlen($password) < $length) $password .= $chars[rand(0, 23)];
    return $password;
}

class Accounts
{
    function login($user)
    {
        $seed = getmypid() + time();
        mt_srand($seed);
//      ^^^^^^^^^^^^^^^ alert
        $session_id = md5(mt_rand());
        $this->sessions[$session_id] = $user;
    }

    function createOtp()
    {
        mt_srand(1234);
//      ^^^^^^^^^^^^^^ alert
        return mt_rand(100000, 999999);
    }

    function issue()
    {
        mt_srand(crc32(microtime()));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        $this->apiKey = str_shuffle('0123456789abcdef');
    }

    function right()
    {
        $token = bin2hex(random_bytes(16));
        return $token . random_int(0, 9);
    }

    function shuffleCards($cards)
    {
        mt_srand(time());
        shuffle($cards);
        return $cards;
    }

    function simulate()
    {
        mt_srand(42);
        return array_map(fn() => mt_rand(0, 100), range(1, 10));
    }

    function picture($seed)
    {
        mt_srand($seed);
        return mt_rand(0, 255);
    }

    function newToken()
    {
        mt_srand();
        return bin2hex(random_bytes(16));
    }

    function resetToken()
    {
        mt_srand(hexdec(bin2hex(random_bytes(4))));
        return mt_rand();
    }
}
