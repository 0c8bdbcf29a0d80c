<?php
$name = $_POST['name'];
$a = $xml->xpath("//user[name='$name']");
//               ^^^^^^^^^^^^^^^^^^^^^^ alert
$b = $xpath->query('//user[name="' . $_GET['name'] . '"]/password');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

function find(DOMXPath $xpath, $id, $kind)
{
    $query = "//item[@id='$id']";
    $items = $xpath->query($query);
    //                     ^^^^^^ alert
    $count = $xpath->evaluate("count(//item[@kind='" . $kind . "'])");
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return [$items, $count, $xpath->query(sprintf("//order[id='%s']", $id))];
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function joined($xpath, $parts)
{
    return $xpath->query('//' . implode('/', $parts));
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: put together by implode
}

function known($xpath, $name)
{
    if (!is_plain_name($name)) {
        return null;
    }
    return $xpath->query("//user[name='$name']");
    //                   ^^^^^^^^^^^^^^^^^^^^^^ spurious: checked by another function
}

function fine($xpath, $db, int $id, $name)
{
    $xpath->query('//user');
    $xpath->query("//user[$id]");
    $xpath->query("//user[@id='" . (int) $_GET['id'] . "']");
    $db->query("SELECT * FROM users WHERE name = '$name'");
    $db->query("/*NOTRACK*/ $name");
    $this->log->query("$name of the month");
    return $xpath->query('//user[name=' . quote_for_xpath($name) . ']');
}
