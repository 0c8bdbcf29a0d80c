<?php
$name = $_POST['name'];
$a = ldap_search($ldap, 'dc=example', "(uid=$name)");
//                                    ^^^^^^^^^^^^^ alert
$b = ldap_list($ldap, $base, '(&(objectClass=person)(cn=' . $_GET['cn'] . '))');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$c = ldap_bind($ldap, "uid=$name,ou=people,dc=example", $_POST['password']);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

function find($ldap, $mail, $group)
{
    $filter = "(mail=$mail)";
    $entries = ldap_search($ldap, 'dc=example', $filter);
    //                                          ^^^^^^^ alert
    return [$entries, ldap_read($ldap, 'dc=example', sprintf('(memberOf=%s)', $group))];
    //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function joined($ldap, $parts)
{
    return ldap_search($ldap, 'dc=example', implode('', ['(|', ...$parts, ')']));
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: put together by implode
}

function known($ldap, $name)
{
    if (!is_plain_name($name)) {
        return null;
    }
    return ldap_search($ldap, 'dc=example', "(uid=$name)");
    //                                      ^^^^^^^^^^^^^ spurious: checked by another function
}

function fine($ldap, $name, int $id)
{
    ldap_search($ldap, 'dc=example', '(objectClass=person)');
    ldap_search($ldap, "dc=$name", '(objectClass=person)');
    ldap_search($ldap, 'dc=example', "(uidNumber=$id)");
    ldap_bind($ldap, $name, 'password');
    search($ldap, 'dc=example', "(uid=$name)");
}

function escaped($ldap, $name)
{
    $safe = ldap_escape($name, '', LDAP_ESCAPE_FILTER);
    return ldap_search($ldap, 'dc=example', "(uid=$safe)");
}
