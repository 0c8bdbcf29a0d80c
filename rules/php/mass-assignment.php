<?php

class User extends Model
{
    protected $guarded = [];
    //        ^^^^^^^^^^^^^ alert
}

class Order extends Model
{
    protected $guarded = array();
    //        ^^^^^^^^^^^^^^^^^^ alert
}

class Item extends Model
{
    protected $guarded = ['id', 'is_admin'];
    protected $fillable = [];
}

class UserController
{
    public function store(Request $request)
    {
        $user = User::create($request->all());
        //                   ^^^^^^^^^^^^^^^ alert
        $user->update($request->except('_token'));
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        $user->forceFill(request()->all())->save();
        //               ^^^^^^^^^^^^^^^^ alert
        DB::table('users')->insert($_POST);
        //                         ^^^^^^ alert
        return $user;
    }

    public function later(Request $request)
    {
        $fields = $request->all();
        return User::create($fields);
        //                  ^^^^^^^ missed: the fields stand in a variable
    }

    public function guarded(Request $request)
    {
        return Item::create($request->all());
        //                  ^^^^^^^^^^^^^^^ spurious: the model names what may be set
    }

    public function fine(Request $request, User $user)
    {
        $user->update($request->only(['name', 'email']));
        $user->update($request->validated());
        User::create(['name' => $request->input('name')]);
        Validator::make($request->all(), ['name' => 'required']);
        Log::info('stored', $request->all());
        $this->cache->update($request->all());
        return $request->all();
    }
}
