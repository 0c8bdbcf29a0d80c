<?php

class VerifyCsrfToken extends Middleware
{
    protected $except = ['*'];
    //                  ^^^^^ alert
}

class VerifyCsrfTokenOfAdmin extends Middleware
{
    protected $except = ['login', 'admin/*'];
    //                  ^^^^^^^^^^^^^^^^^^^^ alert
}

class SiteController extends Controller
{
    public $enableCsrfValidation = false;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public function beforeAction($action)
    {
        $this->enableCsrfValidation = $action->id !== 'save';
        //     ^^^^^^^^^^^^^^^^^^^^ missed: alert takes the whole assignment
        $this->enableCsrfValidation = false;
        // <- alert
        return parent::beforeAction($action);
    }

    public function configureOptions(OptionsResolver $resolver)
    {
        $resolver->setDefaults(['data_class' => Order::class, 'csrf_protection' => false]);
        //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }
}

Route::post('/orders', [OrderController::class, 'store'])->withoutMiddleware([VerifyCsrfToken::class]);
//                                                         ^^^^^^^^^^^^^^^^^ alert
Route::post('/hook', [HookController::class, 'store'])->withoutMiddleware(VerifyCsrfToken::class);
//                                                      ^^^^^^^^^^^^^^^^^ spurious: a machine calls it, with a signature
Route::get('/', [HomeController::class, 'show'])->withoutMiddleware('auth');

class Exceptions extends Middleware
{
    protected $except = ['webhooks/payment'];
    public $enableCookieValidation = false;
    public $options = ['csrf_protection' => true, 'validation' => false];
}
