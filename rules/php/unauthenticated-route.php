<?php
add_action('rest_api_init', function () {
    register_rest_route('shop/v1', '/orders/(?P<id>\d+)', [
//                                                        ^ alert
        'methods' => 'DELETE',
        'callback' => 'shop_delete_order',
        'permission_callback' => '__return_true',
    ]);

    register_rest_route('shop/v1', '/settings', array(
//                                              ^^^^^^ alert
        'methods'             => WP_REST_Server::EDITABLE,
        'callback'            => array($this, 'save'),
        'permission_callback' => '__return_true',
    ));

    register_rest_route('shop/v1', '/products', [
        [
//      ^ alert
            'methods' => \WP_REST_Server::DELETABLE,
            'callback' => [$this, 'clear'],
            'permission_callback' => fn() => true,
        ],
        [
            'methods' => 'GET',
            'callback' => [$this, 'list'],
            'permission_callback' => '__return_true',
        ],
    ]);

    register_rest_route('shop/v1', '/users', [
//                                           ^ alert
        'methods' => 'PUT, PATCH',
        'permission_callback' => function () { return true; },
        'callback' => 'shop_update_user',
    ]);

    register_rest_route('shop/v1', '/all', ['methods' => ['POST', 'DELETE'], 'callback' => 'shop_all', 'permission_callback' => "__return_true"]);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    register_rest_route('shop/v1', '/right/(?P<id>\d+)', [
        'methods' => 'DELETE',
        'callback' => 'shop_delete_order',
        'permission_callback' => function () {
            return current_user_can('manage_options');
        },
    ]);

    register_rest_route('shop/v1', '/contact', [
        'methods' => 'POST',
        'callback' => 'shop_contact',
        'permission_callback' => '__return_true',
    ]);

    register_rest_route('shop/v1', '/public', [
        'methods' => WP_REST_Server::READABLE,
        'callback' => 'shop_list',
        'permission_callback' => '__return_true',
    ]);

    register_rest_route('shop/v1', '/webhook', [
        'methods' => 'PUT',
        'callback' => 'shop_webhook',
        'permission_callback' => '__return_true',
    ]);

    register_rest_route('shop/v1', '/edit', [
        'methods' => 'PUT',
        'callback' => 'shop_edit',
        'permission_callback' => [$this, 'mayEdit'],
    ]);
});

add_filter('show_admin_bar', '__return_true');
$form = ['methods' => 'DELETE', 'callback' => '__return_true'];
