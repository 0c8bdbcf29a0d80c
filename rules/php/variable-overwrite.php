<?php
extract($_POST);
// <- alert
extract($_REQUEST, EXTR_OVERWRITE);
// <- alert
$input = $_GET;
extract($input);
// <- alert
parse_str($_SERVER['QUERY_STRING']);
// <- alert
parse_str($argument);
// <- alert
foreach ($_POST as $key => $value) {
    $$key = $value;
    // <- alert
}

function of_parameter($values)
{
    extract($values);
    // <- missed: a parameter, which may be anything
}

function of_filtered()
{
    $values = array_intersect_key($_POST, ['name' => 1]);
    extract($values);
}

function of_array()
{
    $values = $_POST;
    check_names($values);
    extract($values);
    // <- spurious: checked by another function
}

function fine($data, $row)
{
    extract($data);
    extract($row, EXTR_SKIP);
    extract($_POST, EXTR_PREFIX_ALL, 'form');
    parse_str($_SERVER['QUERY_STRING'], $query);
    parse_str('a=1', $fixed);
    $zip->extract($_POST['file']);
    extract(['title' => 'a']);
    $$data = 1;
}
