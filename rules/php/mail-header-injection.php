<?php
mail('a@example.com', 'Question', $_POST['text'], 'From: ' . $_POST['email']);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
mail('a@example.com', 'Question', $_POST['text'], "From: {$_POST['name']} <{$_POST['email']}>");
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$headers = "MIME-Version: 1.0\r\n";
$headers .= 'Reply-To: ' . $_REQUEST['email'];
mail('a@example.com', 'Question', 'text', $headers);
//                                        ^^^^^^^^ alert

function contact(Request $request)
{
    $from = $request->input('email');
    mb_send_mail('a@example.com', 'Question', 'text', "From: $from");
    //                                                ^^^^^^^^^^^^^ alert
    wp_mail('a@example.com', 'Question', 'text', 'From: ' . $_GET['email']);
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function send($to, $from)
{
    mail($to, 'Question', 'text', "From: $from");
    //                            ^^^^^^^^^^^^^ missed: a parameter, which may be anything
}

function known()
{
    if (is_known_address($_POST['email'])) {
        mail('a@example.com', 'Question', 'text', 'From: ' . $_POST['email']);
        //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: checked by another function
    }
}

function fine()
{
    mail('a@example.com', 'Question', $_POST['text']);
    mail('a@example.com', 'Question', $_POST['text'], 'From: shop@example.com');
    mail('a@example.com', 'Question', $_POST['text'], ['Reply-To' => 'shop@example.com']);
    $mailer->mail('a', 'b', 'c', $_POST['d']);
    send_mail('a', 'b', 'c', $_POST['d']);
}

function checked()
{
    if (!filter_var($_POST['email'], FILTER_VALIDATE_EMAIL)) {
        return;
    }
    mail('a@example.com', 'Question', 'text', 'From: ' . $_POST['email']);
}
