<!doctype html>
<?php
$name = $_GET['name'] ?? 'you';
$id = (int) $_GET['id'];
$title = htmlspecialchars($_GET['title']);
$query = trim($_POST['query']);
echo $_GET['message'];
//   ^^^^^^^^^^^^^^^^ alert
echo "<h1>Hello, " . $name . "</h1>";
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
echo "<p>You searched for {$_POST['query']}</p>", $title;
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
print "<b>$query</b>";
//    ^^^^^^^^^^^^^^^ alert
printf("<p>%s</p>", $_COOKIE['theme']);
//                  ^^^^^^^^^^^^^^^^^ alert
?>
<form action="<?= $_SERVER['PHP_SELF'] ?>">
//                ^^^^^^^^^^^^^^^^^^^^ alert
<input value="<?= $name ?>">
//                ^^^^^ alert
</form>
<?php
if (!file_exists($_GET['page'])) {
    die("No such page: " . $_GET['page']);
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function show($comment)
{
    echo $comment;
    //   ^^^^^^^^ missed: a parameter, which may be anything
}

function callback()
{
    echo $_GET['view'];
    //   ^^^^^^^^^^^^^ spurious: only words are let through
}

echo $title;
echo $id;
echo htmlspecialchars($name);
echo "<p>" . htmlentities($_GET['q'], ENT_QUOTES) . "</p>";
echo json_encode($_POST);
echo isset($_GET['q']) ? 'yes' : 'no';
echo $_GET['q'] == 'a' ? 'A' : 'B';
echo intval($_GET['page']);
echo count($_POST['items']);
echo "constant";
echo $row['name'];
$text = print_r($_GET, true);
?>
<p><?= htmlspecialchars($name) ?></p>
<p><?= $title ?></p>
