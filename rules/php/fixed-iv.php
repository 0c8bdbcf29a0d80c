<?php
const IV = '1234567890123456';

function written($key, $text) {
    return openssl_encrypt($text, 'aes-256-cbc', $key, 0, '1234567890123456');
    //                                                    ^^^^^^^^^^^^^^^^^^ alert
}

function named($key, $text) {
    $iv = "abcdefghijklmnop";
    return openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv);
    //                                                                   ^^^ alert
}

function constant_of_file($key, $text) {
    return openssl_encrypt($text, 'aes-128-ctr', $key, 0, IV);
    //                                                    ^^ alert
}

function zeros($key, $text) {
    return openssl_encrypt($text, 'aes-256-cbc', $key, 0, str_repeat("\0", 16));
    //                                                    ^^^^^^^^^^^^^^^^^^^^ alert
}

function zeros_named($key, $text) {
    $iv = str_repeat('0', 16);
    return openssl_encrypt($text, 'aes-256-cbc', $key, 0, $iv);
    //                                                    ^^^ alert
}

function hashed($key, $text) {
    $secret_iv = 'my vector';
    $iv = substr(hash('sha256', $secret_iv), 0, 16);
    return base64_encode(openssl_encrypt($text, 'aes-256-cbc', $key, 0, $iv));
    //                                                                  ^^^ alert
}

function random($key, $text) {
    $iv = random_bytes(16);
    return $iv . openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv);
}

function by_length($key, $text) {
    $iv = openssl_random_pseudo_bytes(openssl_cipher_iv_length('aes-256-cbc'));
    return $iv . openssl_encrypt($text, 'aes-256-cbc', $key, 0, $iv);
}

function given($key, $iv, $text) {
    return openssl_encrypt($text, 'aes-256-cbc', $key, 0, $iv);
}

function without($key, $text) {
    return openssl_encrypt($text, 'aes-256-ecb', $key, 0, '') . openssl_encrypt($text, 'aes-256-ecb', $key);
}

function decrypt($key, $message) {
    return openssl_decrypt(substr($message, 16), 'aes-256-cbc', $key, 0, substr($message, 0, 16));
}

class Box {
    private $iv;

    public function seal($text) {
        return openssl_encrypt($text, 'aes-256-cbc', $this->key, 0, $this->iv);
    }
}
