<?php
readfile('downloads/' . $_GET['file']);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$page = $_REQUEST['page'];
echo file_get_contents("pages/$page.html");
//                     ^^^^^^^^^^^^^^^^^^ alert
unlink($_POST['path']);
//     ^^^^^^^^^^^^^^ alert
file_put_contents('notes/' . $_POST['name'], 'text');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$lines = file(trim($_COOKIE['log']));
//            ^^^^^^^^^^^^^^^^^^^^^ alert

class FileController
{
    public function show(Request $request)
    {
        return response()->download(storage_path('files/') . $request->input('name'));
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function read($name)
    {
        return file_get_contents("notes/$name");
        //                       ^^^^^^^^^^^^^ missed: a parameter, which may be anything
    }

    public function known()
    {
        if (!$this->isKnown($_GET['file'])) {
            return;
        }
        readfile('downloads/' . $_GET['file']);
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: checked by another function
    }

    public function fine($path)
    {
        readfile('downloads/list.txt');
        $a = file_get_contents($path);
        $b = fopen($_FILES['photo']['tmp_name'], 'rb');
        $c = file_get_contents('php://input');
        $d = file_get_contents(__DIR__ . '/config.json');
        readfile('downloads/' . (int) $_GET['id'] . '.pdf');
        $this->cache->get($_GET['key']);
        return [$a, $b, $c, $d];
    }

    public function last()
    {
        readfile('downloads/' . basename($_GET['file']));
    }

    public function inside()
    {
        $path = realpath('downloads/' . $_GET['file']);
        if ($path !== false && str_starts_with($path, realpath('downloads') . '/')) {
            readfile($path);
        }
    }
}
