<?php
function anything()
{
    header("Access-Control-Allow-Origin: *");
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    header('Access-Control-Allow-Credentials: true');
}

function reflected()
{
    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    header("Access-Control-Allow-Origin: {$_SERVER['HTTP_ORIGIN']}");
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    $origin = $_SERVER['HTTP_ORIGIN'] ?? '*';
    header("Access-Control-Allow-Origin: $origin");
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    header('Access-Control-Allow-Credentials: true');
}

class Cors
{
    public function handle($request, $next)
    {
        $response = $next($request);
        return $response->header('Access-Control-Allow-Origin', $request->header('Origin'));
        //                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function elsewhere($origin)
    {
        header("Access-Control-Allow-Origin: $origin");
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a parameter, which may be anything
    }

    public function known()
    {
        refuse_unknown_origin();
        header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: checked by another function
    }

    public function fine($response)
    {
        header('Access-Control-Allow-Origin: *');
        header('Access-Control-Allow-Origin: https://shop.example.com');
        header('Access-Control-Allow-Methods: GET, POST');
        return $response->header('Access-Control-Allow-Origin', 'https://shop.example.com');
    }

    public function listed()
    {
        if (in_array($_SERVER['HTTP_ORIGIN'], self::ORIGINS, true)) {
            header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
        }
    }
}

return ['paths' => ['api/*'], 'allowed_origins' => ['*'], 'supports_credentials' => true];
//                                                 ^^^^^ alert
