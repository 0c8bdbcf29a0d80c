<?php
$cart = unserialize($_COOKIE['cart']);
//                  ^^^^^^^^^^^^^^^^ alert
$state = unserialize(base64_decode($_POST['state']));
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$raw = $_GET['filter'];
$filter = unserialize(urldecode($raw));
//                    ^^^^^^^^^^^^^^^ alert
$body = file_get_contents('php://input');
$message = unserialize($body);
//                     ^^^^^ alert

class Session
{
    public function load(Request $request)
    {
        return unserialize($request->input('session'));
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function decode($payload)
    {
        return unserialize($payload);
        //                 ^^^^^^^^ alert
    }

    public function stored($row)
    {
        return unserialize($row['options']);
        //                 ^^^^^^^^^^^^^^^ spurious: what the program stored itself
    }

    public function own($data)
    {
        return unserialize($data);
        //                 ^^^^^ spurious: only ever called with what was stored
    }

    public function fine($path, $raw, $key)
    {
        $a = unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
        $b = json_decode($_COOKIE['cart'], true);
        $c = unserialize(file_get_contents(CACHE_FILE));
        $d = unserialize('a:0:{}');
        $e = serialize($_POST);
        $f = $this->unserialize($raw);
        $g = yaml_parse_file($path);
        return [$a, $b, $c, $d, $e, $f, $g];
    }

    public function signed($data, $mac)
    {
        if (!hash_equals(hash_hmac('sha256', $data, KEY), $mac)) {
            return null;
        }
        return unserialize($data);
    }
}
