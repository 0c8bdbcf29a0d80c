<?php
header('Location: ' . $_GET['next']);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
header("Location: {$_POST['return']}");
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$back = $_SERVER['HTTP_REFERER'];
header("Location: $back", true, 303);
//     ^^^^^^^^^^^^^^^^^ alert

class LoginController
{
    public function login(Request $request)
    {
        if ($request->has('a')) {
            return redirect($request->input('next'));
            //              ^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
        if ($request->has('b')) {
            return redirect()->away($request->next);
            //                      ^^^^^^^^^^^^^^ alert
        }
        return new RedirectResponse($request->query->get('target'));
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public function later($url)
    {
        header("Location: $url");
        //     ^^^^^^^^^^^^^^^^ missed: a parameter, which may be anything
    }

    public function known(Request $request)
    {
        $next = $request->input('next');
        $this->refuseForeign($next);
        return redirect($next);
        //              ^^^^^ spurious: checked by another function
    }

    public function fine(Request $request)
    {
        header('Location: /login');
        header('Location: /search?q=' . urlencode($_GET['q']));
        header('Location: /items/' . $this->id);
        header('Content-Type: ' . $_GET['type']);
        $pages = ['home' => '/', 'cart' => '/cart'];
        redirect()->route('home', ['id' => $request->id]);
        redirect('/home');
        return redirect()->to($pages['home']);
    }

    public function own()
    {
        $next = $_GET['next'];
        if (parse_url($next, PHP_URL_HOST) !== null) {
            $next = '/';
        }
        header("Location: $next");
    }
}
