<?php
ini_set('display_errors', 1);
// <- alert
ini_set("display_errors", "On");
// <- alert
ini_set('display_startup_errors', '1');
// <- alert
define('WP_DEBUG_DISPLAY', true);
// <- alert
phpinfo();
// <- alert
$app = new Slim\App(['settings' => ['displayErrorDetails' => true]]);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

function show(Throwable $error)
{
    echo $error->getTraceAsString();
    // <- alert
}

function message(Throwable $error)
{
    echo $error->getMessage();
    //   ^^^^^^^^^^^^^^^^^^^^ missed: messages are often written for people
}

function for_admins()
{
    require_role('admin');
    phpinfo();
    // <- spurious: checked by another function
}

function fine(Throwable $error, $debug)
{
    ini_set('display_errors', 0);
    ini_set('display_errors', 'off');
    ini_set('log_errors', 1);
    if ($debug) {
        ini_set('display_errors', 1);
    }
    define('WP_DEBUG', false);
    phpinfo(INFO_MODULES);
    error_log($error->getTraceAsString());
    return ['debug' => $debug];
}
