<?php

use Lcobucci\JWT\Parser;

function user_of($token)
{
    $parts = explode('.', $token);
    return json_decode(base64_decode($parts[1]));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function claims($jwt)
{
    list($head, $payload, $mark) = explode('.', $jwt);
    $claims = json_decode(base64_decode(strtr($payload, '-_', '+/')), true);
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return $claims['role'];
}

function short($bearerToken)
{
    return json_decode(base64url_decode(explode('.', $bearerToken)[1]));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function none($token, $key)
{
    return JWT::decode($token, $key, ['none']);
    //                                ^^^^^^ alert
}

function parsed(Parser $parser, $token)
{
    return $parser->parse($token)->claims();
    //     ^^^^^^^^^^^^^^^^^^^^^^ alert
}

function indirect($token)
{
    [, $payload] = split_at_dots($token);
    return json_decode(base64_decode($payload));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: split elsewhere
}

function for_log($token)
{
    $parts = explode('.', $token);
    log_line(json_decode(base64_decode($parts[1])));
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only written down, nobody is let in
}

function fine($token, $key, $data, $parser)
{
    $a = JWT::decode($token, new Key($key, 'HS256'));
    $b = json_decode(base64_decode($data));
    $c = json_decode($data);
    $d = JWT::encode(['role' => 'none'], $key, 'HS256');
    return [$a, $b, $c, $d, $parser->parse($data)];
}

function checked($token, $key)
{
    $parts = explode('.', $token);
    if (!hash_equals(hash_hmac('sha256', "$parts[0].$parts[1]", $key, true), base64_decode($parts[2]))) {
        return null;
    }
    return json_decode(base64_decode($parts[1]));
}
