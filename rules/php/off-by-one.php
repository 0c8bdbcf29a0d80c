<?php
function total(array $prices): int
{
    $result = 0;
    for ($i = 0; $i <= count($prices); $i++) {
//               ^^^^^^^^^^^^^^^^^^^^ alert
        $result += $prices[$i];
    }
    return $result;
}

function show($rows)
{
    for ($i = 0; $i <= sizeof($rows); $i++) {
//               ^^^^^^^^^^^^^^^^^^^ alert
        echo htmlspecialchars($rows[$i]['name']), '<br>';
    }
}

function digits($text)
{
    $count = 0;
    for ($i = 0; $i <= strlen($text); $i++)
//               ^^^^^^^^^^^^^^^^^^^ alert
        if (ctype_digit($text[$i])) $count++;
    return $count;
}

class Cart
{
    private $items = [];

    function save($statement)
    {
        for ($n = 0; $n <= count($this->items); ++$n) {
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            $statement->execute([$this->items[$n]->id, $this->items[$n]->count]);
        }
    }

    function names($ids)
    {
        $names = [];
        for ($k = 0; $k <= count($ids); $k++) {
//                   ^^^^^^^^^^^^^^^^^ alert
            $names[] = $this->name($ids[$k]);
        }
        return $names;
    }

    function right($prices)
    {
        $result = 0;
        for ($i = 0; $i < count($prices); $i++) $result += $prices[$i];
        for ($i = 0; $i <= count($prices) - 1; $i++) $result += $prices[$i];
        for ($i = 1; $i <= count($prices); $i++) $result += $prices[$i - 1];
        for ($i = 1; $i <= count($prices); $i++) $result += $prices[$i];
        return $result;
    }

    function distances($a)
    {
        $row = [];
        for ($i = 0; $i <= strlen($a); $i++) $row[$i] = $i;
        return $row;
    }

    function careful($values)
    {
        for ($i = 0; $i <= count($values); $i++) {
            if (isset($values[$i])) echo $values[$i];
            echo $values[$i] ?? '';
        }
    }

    function words($text)
    {
        $word = '';
        for ($i = 0; $i <= strlen($text); $i++) {
            if ($i == strlen($text) || $text[$i] == ' ') {
                echo $word;
                $word = '';
            } else $word .= $text[$i];
        }
    }

    function zero($values)
    {
        for ($i = 0; $i <= count($values); $i++) {
            $values[$i] = 0;
        }
    }
}
