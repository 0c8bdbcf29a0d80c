<?php
define('DB_PASSWORD', 's3cr3tP@ss');
//                    ^^^^^^^^^^^^ alert
const API_KEY = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$db = new PDO('mysql:host=db', 'root', 'toor');
//                                     ^^^^^^ alert
$link = mysqli_connect('localhost', 'root', "hunter2", 'shop');
//                                          ^^^^^^^^^ alert
$config = ['host' => 'db-1', 'password' => 'Winter#2023'];
//                                         ^^^^^^^^^^^^^ alert
$jwt = JWT::encode($payload, 'my_jwt_key', 'HS256');
//                           ^^^^^^^^^^^^ alert

class Mailer
{
    private $smtpPassword = 'Tr0ub4dor&3';
    //                      ^^^^^^^^^^^^^ alert
    private $passwordField = 'password1';

    public function __construct($body)
    {
        $this->secretKey = 'wJalrXUtnFEMI/K7MDENG';
        //                 ^^^^^^^^^^^^^^^^^^^^^^^ alert
        $mac = hash_hmac('sha256', $body, 'k3y-0f-the-sh0p');
        //                                ^^^^^^^^^^^^^^^^^ alert
        if ($_POST['password'] === 'letmein1') {
        //                         ^^^^^^^^^^ alert
            $this->admin = true;
        }
    }

    public function address()
    {
        return 'mysql://shop:s3cr3tP@ss@db/shop';
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the secret is in an address
    }

    public function meter()
    {
        $password = 'Tr0ub4dor&3';
        //          ^^^^^^^^^^^^^ spurious: a sample for the strength meter
        return strength($password);
    }

    public function fine($options)
    {
        $password = getenv('DB_PASSWORD');
        $secret = '';
        $apiKey = 'YOUR_API_KEY_1';
        $token = config('services.token');
        $rules = ['password' => 'required|min:8', 'secret' => $options['secret']];
        $db = new PDO('sqlite:shop.db', 'root', $password);
        $link = mysqli_connect('localhost', 'root', '', 'shop');
        $labels = ['password' => 'Passwort', 'api_key' => 'api.key'];
        define('PASSWORD_URL', 'https://example.com/reset-1');
        return [$secret, $apiKey, $token, $rules, $db, $link, $labels];
    }
}
