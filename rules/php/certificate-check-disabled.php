<?php

use GuzzleHttp\Client;

curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
// <- alert
curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 0);
// <- alert
curl_setopt_array($curl, [CURLOPT_URL => $url, CURLOPT_SSL_VERIFYPEER => false]);
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$client = new Client(['verify' => false, 'timeout' => 3]);
//                    ^^^^^^^^^^^^^^^^^ alert
$context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
//                                          ^^^^^^^^^^^^^^^^^^^^^^ alert
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$body = Http::withoutVerifying()->get($url)->body();
//      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
wp_remote_get($url, ['sslverify' => false]);
//                   ^^^^^^^^^^^^^^^^^^^^ alert

function by_variable($curl)
{
    $check = false;
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $check);
    //                                         ^^^^^^ missed: the value stands in a variable
}

function local($curl)
{
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
    // <- spurious: the server is on the same machine
}

function fine($curl, $options)
{
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, true);
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 2);
    curl_setopt($curl, CURLOPT_HEADER, false);
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, $options['verify']);
    if ($options['insecure']) {
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
    }
    return new Client(['verify' => '/etc/shop/ca.pem']);
}
