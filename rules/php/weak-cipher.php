<?php
$a = openssl_encrypt($text, 'aes-128-ecb', $key);
//                          ^^^^^^^^^^^^^ alert
$b = openssl_encrypt($text, "AES-256-ECB", $key);
//                          ^^^^^^^^^^^^^ alert
$c = openssl_decrypt($text, 'des-cbc', $key, 0, $iv);
//                          ^^^^^^^^^ alert
$d = openssl_encrypt($text, 'rc4', $key);
//                          ^^^^^ alert
$e = openssl_encrypt($text, 'des-ede3-cbc', $key, 0, $iv);
//                          ^^^^^^^^^^^^^^ alert
$f = mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $key, $text, MCRYPT_MODE_CBC, $iv);
//   ^^^^^^^^^^^^^^ alert
$g = crypt($password, 'ab');
//                    ^^^^ alert
$cipher = 'bf-cbc';
$h = openssl_encrypt($text, $cipher, $key, 0, $iv);
//                          ^^^^^^^ missed: the name stands in a variable
$i = openssl_encrypt(str_repeat("\0", 16), 'aes-128-ecb', $key);
//                                         ^^^^^^^^^^^^^ spurious: one block of zeros, as the standard asks
$j = openssl_encrypt($text, 'aes-256-gcm', $key, 0, $iv, $tag);
$k = openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv);
$l = sodium_crypto_secretbox($text, $nonce, $key);
$m = crypt($password, $salt);
$n = password_hash($password, PASSWORD_BCRYPT);
$o = hash('sha256', 'des-cbc');
