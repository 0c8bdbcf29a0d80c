<?php
$result = call_user_func($_GET['action'], 1);
//                       ^^^^^^^^^^^^^^^ alert
$handler = $_POST['handler'];
$handler('done');
// <- alert
$report = new $_GET['report']();
//            ^^^^^^^^^^^^^^^ alert
$sorted = $_POST['rows'];
usort($sorted, $_GET['order']);
//             ^^^^^^^^^^^^^^ alert

class Pages
{
    public function show(Request $request, array $table)
    {
        $method = 'page' . $request->input('page');
        return $this->$method();
        //            ^^^^^^^ alert
    }

    public function model(Request $request)
    {
        $class = '\\App\\Models\\' . $request->input('type');
        return new $class();
        //         ^^^^^^ alert
    }

    public function found($class)
    {
        return new $class();
        //         ^^^^^^ missed: a parameter, which may be anything
    }

    public function fine(Request $request, callable $done, string $class)
    {
        array_map('trim', $_POST['names']);
        array_map(fn ($item) => $item->id, $request->input('items'));
        call_user_func([$this, 'save'], $_POST);
        usort($rows, 'compare');
        $done($request->input('page'));
        $page = $request->input('page');
        if (in_array($page, ['index', 'about'], true)) {
            $this->$page();
        }
        $table = ['csv' => CsvReport::class, 'pdf' => PdfReport::class];
        $report = $table[$request->input('format')] ?? CsvReport::class;
        return [new $report(), new $class(), $this->$done];
    }
}
