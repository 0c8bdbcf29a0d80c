<?php
$a = env('JWT_SECRET', 'dev-secret');
//                     ^^^^^^^^^^^^ alert
$b = getenv('DB_PASSWORD') ?: 'postgres';
//                            ^^^^^^^^^^ alert
$c = $_ENV['API_KEY'] ?? 'sk_test_4eC39Hq';
//                       ^^^^^^^^^^^^^^^^^ alert
$d = $_ENV['ADMIN_TOKEN'] ?: "letmein";
//                           ^^^^^^^^^ alert
return ['key' => env('APP_KEY', 'base64:c2VjcmV0')];
//                              ^^^^^^^^^^^^^^^^^ alert
$e = getenv('SIGNING_KEY') ?: DEFAULT_KEY;
//                            ^^^^^^^^^^^ missed: the value stands elsewhere
$f = env('FIRST_PAGE_TOKEN', 'start');
//                           ^^^^^^^ spurious: a place in a list
$g = getenv('DB_PASSWORD');
$h = env('API_KEY', '');
$i = env('TOKEN', null);
$j = env('JWT_ALGORITHM', 'HS256');
$k = env('TOKEN_URL', 'https://auth.example.com/token');
$l = getenv('DB_HOST') ?: 'localhost';
$m = $_ENV['PRIVATE_KEY_FILE'] ?? '/run/secrets/key';
$n = $_POST['API_KEY'] ?? 'none';
