<?php
chmod($path, 0777);
//           ^^^^ alert
chmod('config.php', 0666);
//                  ^^^^ alert
chmod($path . '/cache', 0o777);
//                      ^^^^^ alert
chmod(__DIR__ . '/uploads', 0757);
//                          ^^^^ alert
umask(0000);
//    ^^^^ alert
mkdir($path, 0777, true);
//           ^^^^ missed: the mask of the server takes the last digit away
$mode = 0777;
chmod($path, $mode);
//           ^^^^^ missed: the value stands in a variable
chmod(sys_get_temp_dir() . '/' . $own, 0777);
//                                     ^^^^ spurious: below a folder of its own
chmod($path, 0644);
mkdir('uploads', 0750, true);
mkdir('uploads');
chmod('/tmp/shared', 01777);
chmod($path, $mode & 0755);
log_mode(0777);
umask(0077);
