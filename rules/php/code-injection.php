<?php
eval('$total = ' . $_POST['formula'] . ';');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
eval($_REQUEST['code']);
//   ^^^^^^^^^^^^^^^^^ alert
assert("strlen('{$_GET['name']}') > 3");
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$f = create_function('$x', 'return $x * ' . $_GET['factor'] . ';');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$text = preg_replace('/(\w+)/e', 'strtoupper("$1")', $text);
//                   ^^^^^^^^^^ alert

function calculate($formula)
{
    return eval("return $formula;");
    //          ^^^^^^^^^^^^^^^^^^ alert
}

function run($code)
{
    eval($code);
    //   ^^^^^ alert
}

function template($compiled)
{
    return eval('?>' . $compiled);
    //          ^^^^^^^^^^^^^^^^ spurious: what the compiler of templates wrote
}

function fine($items, $action, $model)
{
    eval('return 1;');
    assert($items !== null);
    assert(is_array($items));
    $model->eval($_POST['x']);
    eval('?>' . file_get_contents(__DIR__ . '/page.php'));
    preg_replace('/e/', 'a', $action);
    preg_replace('#(\w+)#iu', 'a', $action);
}
