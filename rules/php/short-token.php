<?php
function remember(User $user): void
{
    $token = bin2hex(random_bytes(4));
//                   ^^^^^^^^^^^^^^^ alert
    $user->saveRememberToken($token);
}

function start()
{
    $_SESSION['csrf_token'] = bin2hex(random_bytes(5));
//                                    ^^^^^^^^^^^^^^^ alert
}

class Account
{
    private $apiKey;

    function issue()
    {
        $this->apiKey = strtoupper(bin2hex(openssl_random_pseudo_bytes(6)));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        $this->resetToken = Str::random(6);
//                          ^^^^^^^^^^^^^^ alert
        return ['secret' => base64_encode(random_bytes(7))];
//                                        ^^^^^^^^^^^^^^^ alert
    }

    function right($length)
    {
        $token = bin2hex(random_bytes(16));
        $_SESSION['csrf_token'] = bin2hex(random_bytes(32));
        $this->apiKey = Str::random(40);
        $secret = random_bytes($length);
        $this->resetToken = bin2hex(openssl_random_pseudo_bytes(20));
        return [$token, $secret];
    }

    function names($file)
    {
        $suffix = bin2hex(random_bytes(4));
        $name = $file . '-' . bin2hex(random_bytes(4));
        $requestId = bin2hex(random_bytes(4));
        $color = '#' . bin2hex(random_bytes(3));
        $slug = Str::random(6);
        $tokenPrefix = bin2hex(random_bytes(3));
        return [$suffix, $name, $requestId, $color, $slug, $tokenPrefix];
    }
}
