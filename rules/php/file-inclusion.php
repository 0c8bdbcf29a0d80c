<?php
include $_GET['page'];
//      ^^^^^^^^^^^^^ alert
require 'pages/' . $_GET['page'] . '.php';
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$module = $_REQUEST['module'];
include_once "modules/$module/main.php";
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
require_once (__DIR__ . '/lang/' . $_COOKIE['lang'] . '.php');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
@include $_POST['template'];
//       ^^^^^^^^^^^^^^^^^^ alert

function view($name)
{
    include "views/$name.php";
    //      ^^^^^^^^^^^^^^^^^ missed: a parameter, which may be anything
}

function theme()
{
    $theme = $_GET['theme'];
    if (is_known_theme($theme)) {
        include "themes/$theme.php";
        //      ^^^^^^^^^^^^^^^^^^^ spurious: checked by another function
    }
}

function checked()
{
    $page = $_GET['page'];
    if (in_array($page, ['home', 'about'], true)) {
        include "pages/$page.php";
    }
}

function fine($pages)
{
    include 'header.php';
    require __DIR__ . '/config.php';
    require_once dirname(__FILE__) . '/lib/db.php';
    include $pages['home'];
    include 'pages/' . basename($_GET['page']) . '.php';
    include ABSPATH . 'wp-load.php';
}
