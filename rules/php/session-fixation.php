<?php
function login($user, $password)
{
    if (password_verify($password, $user['hash'])) {
        $_SESSION['user_id'] = $user['id'];
        // <- alert
        $_SESSION['username'] = $user['name'];
        // <- alert
        $_SESSION['theme'] = $user['theme'];
        return true;
    }
    return false;
}

function old_login($row, $password)
{
    if (md5($password) === $row['hash']) {
        $_SESSION['loggedin'] = true;
        // <- alert
    }
}

function plain_login($row)
{
    if ($row['password'] === $_POST['password']) {
        $_SESSION['admin'] = 1;
        // <- alert
    }
}

function by_service($user)
{
    if ($this->accepts($user)) {
        $_SESSION['user'] = $user->id;
        // <- missed: the password is checked elsewhere
    }
}

function change($user, $old)
{
    if (password_verify($old, $user['hash'])) {
        $_SESSION['user'] = reload($user);
        // <- spurious: the user was logged in before
    }
}

function fine($user, $items)
{
    $_SESSION['cart'] = $items;
    $_SESSION['user_id'] = null;
    $session['user_id'] = $user['id'];
    unset($_SESSION['user']);
}
