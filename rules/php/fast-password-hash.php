<?php
function register($user, $salt, $password)
{
    $hash = hash('sha256', $_POST['password']);
    //           ^^^^^^^^ alert
    $user->hash = hash("sha512", $salt . $password);
    //                 ^^^^^^^^ alert
    return ['password' => hash('sha3-256', $password), 'first' => $hash];
    //                         ^^^^^^^^^^ alert
}

function matches($row, $password)
{
    return hash_equals($row['hash'], hash('sha256', $password . $row['salt']));
    //                                    ^^^^^^^^ alert
}

class User
{
    public function setPassword($password)
    {
        $this->hash = hash('whirlpool', $password);
        //                 ^^^^^^^^^^^ alert
    }

    public function setWord($word)
    {
        $this->hash = hash('sha256', $word);
        //                 ^^^^^^^^ missed: nothing says that it is a password
    }

    public function changed($password)
    {
        return hash('sha256', $password);
        //          ^^^^^^^^ spurious: only to see whether it changed
    }

    public function fine($password, $body, $key)
    {
        $a = password_hash($password, PASSWORD_DEFAULT);
        return [$a];
    }

    public function sums($body, $key)
    {
        $b = hash('sha256', $body);
        $c = hash_hmac('sha256', $body, $key);
        $d = hash('sha256', $this->passwordFile);
        return [$b, $c, $d];
    }

    public function key($password)
    {
        $key = hash('sha256', $password, true);
        return openssl_encrypt('text', 'aes-256-gcm', $key, 0, $iv, $tag);
    }
}
