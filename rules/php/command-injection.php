<?php
$host = $_GET['host'];
$output = shell_exec("ping -c 1 " . $host);
//                   ^^^^^^^^^^^^^^^^^^^^ alert
system($_POST['command']);
//     ^^^^^^^^^^^^^^^^^ alert
exec("convert {$_FILES['image']['name']} out.png", $lines);
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
passthru(sprintf('whois %s', $_GET['domain']));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$list = `ls $host`;
//      ^^^^^^^^^^ alert

function archive($folder, $user)
{
    $command = 'tar czf out.tgz ';
    $command .= $folder;
    exec($command);
    //   ^^^^^^^^ alert
    $pipe = popen("mail -s hello $user", 'w');
    //            ^^^^^^^^^^^^^^^^^^^^^ alert
    return Process::fromShellCommandline("rm -rf $folder")->run();
    //                                   ^^^^^^^^^^^^^^^^ alert
}

function run($command)
{
    exec($command);
    //   ^^^^^^^^ missed: a parameter, which may be anything
}

function checked($name)
{
    if (!preg_match('/^\w+$/', $name)) {
        return;
    }
    exec("userdel $name");
}

function fine($folder, $host, int $pid, PDO $db)
{
    exec('ls -l');
    exec('ls -l ' . escapeshellarg($folder));
    $safe = escapeshellarg($host);
    shell_exec("ping -c 1 $safe");
    system("kill $pid");
    system('nice -n ' . (int) $_GET['level'] . ' work');
    $db->exec("SET NAMES utf8");
    (new Process(['ls', '-l', $folder]))->run();
    $now = `date`;
    exec(COMMAND . ' --version');
    curl_exec($handle);
}
