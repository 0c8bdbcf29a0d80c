<?php
eval('$total = ' . $_POST['formula'] . ';');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
eval($_REQUEST['code']);
//   ^^^^^^^^^^^^^^^^^ alert
assert("strlen('{$_GET['name']}') > 3");
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$f = create_function('$x', 'return $x * ' . $_GET['factor'] . ';');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$result = call_user_func($_GET['action'], 1);
//                       ^^^^^^^^^^^^^^^ alert
$handler = $_POST['handler'];
$handler('done');
// <- alert
$report = new $_GET['report']();
//            ^^^^^^^^^^^^^^^ alert
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

function made($class)
{
    return new $class();
    //         ^^^^^^ missed: a parameter, which may be anything
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
    array_map('trim', $_POST['names']);
    array_map(fn ($item) => $item->id, $items);
    call_user_func([$model, 'save'], $_POST);
    $model->eval($_POST['x']);
    preg_replace('/e/', 'a', $action);
    preg_replace('#(\w+)#iu', 'a', $action);
    usort($items, 'compare');
}
