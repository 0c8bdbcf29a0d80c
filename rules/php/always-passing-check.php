<?php
function verify_token($token)
//       ^^^^^^^^^^^^ alert
{
    return true;
}

function check_password($user, $password)
//       ^^^^^^^^^^^^^^ alert
{
    // To be written.
    return TRUE;
}

class Guard
{
    public function authenticate($name, $password): bool
    //              ^^^^^^^^^^^^ alert
    {
        return true;
    }

    public function hasPermission(User $user, string $what) { return true; }
    //              ^^^^^^^^^^^^^ alert

    protected function validateCsrf($request)
    //                 ^^^^^^^^^^^^ alert
    {
        return true;
    }

    public function checkAccess($user)
    {
        $allowed = true;
        // <- missed: through a variable
        return $allowed;
    }

    public function isAdmin($user)
    //              ^^^^^^^ spurious: a build that has no users
    {
        return true;
    }

    public function verifyPassword($password)
    {
        if ($password === $this->expected) {
            return true;
        }
        return false;
    }

    public function checkToken($token)
    {
        return $token !== null;
    }

    public function isAuthenticated()
    {
        return true;
    }

    public function checkSize($size)
    {
        return true;
    }

    public function checkSignature($body)
    {
        $this->audit($body);
        return true;
    }

    public function checkPermission($user)
    {
        return false;
    }
}
