<?php
$link = mysql_connect('localhost', $user, $password);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$rows = mysql_query('SELECT * FROM news', $link);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

function clean($text)
{
    return mysql_real_escape_string($text);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function isMail($text)
{
    return eregi('^[a-z0-9.]+@[a-z0-9.]+$', $text);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

class Vault
{
    function lock($text, $key)
    {
        return mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $key, $text, MCRYPT_MODE_ECB);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    function sorter($field)
    {
        return create_function('$a, $b', 'return strcmp($a->name, $b->name);');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    function walk($values)
    {
        while (list($key, $value) = each($values)) echo $key, $value;
//                                  ^^^^^^^^^^^^^ alert
    }

    function right(PDO $link, mysqli $old)
    {
        $rows = mysqli_query($old, 'SELECT * FROM news');
        $link->prepare('SELECT * FROM news WHERE id = ?')->execute([1]);
        return preg_match('/^[a-z]+$/', 'abc') && openssl_encrypt('text', 'aes-256-gcm', $this->key);
    }

    function collection($items)
    {
        $items->each(fn($item) => $item->save());
        Collection::each($items);
        return $this->mysql_query('SELECT 1');
    }

    function sorted($values)
    {
        usort($values, function ($a, $b) { return strcmp($a->name, $b->name); });
        foreach ($values as $key => $value) echo $key, $value;
        return explode(',', 'a,b') + mb_split('a', 'b') + str_split('abc');
    }
}
