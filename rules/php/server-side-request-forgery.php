<?php
$curl = curl_init($_GET['url']);
//                ^^^^^^^^^^^^ alert
$target = $_POST['target'];
curl_setopt($curl, CURLOPT_URL, $target);
//                              ^^^^^^^ alert
$image = file_get_contents($_GET['image_url']);
//                         ^^^^^^^^^^^^^^^^^^ alert
$url = trim($_REQUEST['feed']);
$feed = simplexml_load_file($url);
//                          ^^^^ alert
$size = getimagesize($url);
//                   ^^^^ alert

class PreviewController
{
    public function show(Request $request)
    {
        $url = $request->input('url');
        $body = Http::get($url)->body();
        //                ^^^^ alert
        $client = new Client();
        return $client->get($request->query('address')) . $body;
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function fetch($url)
    {
        return curl_init($url);
        //               ^^^^ missed: a parameter, which may be anything
    }

    public function known(Request $request)
    {
        $url = $request->input('url');
        $this->refuseForeign($url);
        return Http::get($url);
        //               ^^^^ spurious: checked by another function
    }

    public function fine(Request $request, $url)
    {
        $a = curl_init('https://api.example.com/items');
        curl_setopt($a, CURLOPT_URL, 'https://api.example.com/items/' . $request->input('id'));
        curl_setopt($a, CURLOPT_POSTFIELDS, $_POST);
        $b = Http::post('https://api.example.com/orders', $request->all());
        $c = file_get_contents($_FILES['photo']['tmp_name']);
        $d = $this->cache->get($request->input('key'));
        return [$a, $b, $c, $d];
    }

    public function listed()
    {
        $host = parse_url($_GET['url'], PHP_URL_HOST);
        if (!in_array($host, self::HOSTS, true)) {
            return null;
        }
        return curl_init($_GET['url']);
    }
}
