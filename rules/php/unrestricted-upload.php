<?php
move_uploaded_file($_FILES['photo']['tmp_name'], 'uploads/' . $_FILES['photo']['name']);
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$target = 'uploads/' . basename($_FILES['file']['name']);
if (move_uploaded_file($_FILES['file']['tmp_name'], $target)) {
//                                                  ^^^^^^^ alert
    echo 'stored';
}

function store()
{
    $file = $_FILES['document'];
    $path = __DIR__ . '/files/' . $file['name'];
    move_uploaded_file($file['tmp_name'], $path);
    //                                    ^^^^^ alert
}

class UploadController
{
    public function store(Request $request)
    {
        $file = $request->file('photo');
        $file->move(public_path('uploads'), $file->getClientOriginalName());
        //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        $name = time() . '_' . $file->getClientOriginalName();
        $file->storeAs('public/photos', $name);
        //                              ^^^^^ alert
    }

    public function by_helper($upload)
    {
        move_uploaded_file($upload['tmp_name'], target_for($upload));
        //                                      ^^^^^^^^^^^^^^^^^^^ missed: the name comes from another function
    }

    public function into_archive(Request $request)
    {
        $file = $request->file('log');
        $file->storeAs('private', $file->getClientOriginalName());
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the folder is outside the web
    }

    public function fine(Request $request)
    {
        $request->file('photo')->store('photos');
        move_uploaded_file($_FILES['photo']['tmp_name'], '/srv/photos/' . $this->id . '.jpg');
        rename($request->old, $request->new);
        $this->queue->move('a', 'b');
    }

    public function checked(Request $request)
    {
        $request->validate(['photo' => 'required|mimes:jpg,png']);
        $request->file('photo')->move('uploads', $request->file('photo')->getClientOriginalName());
    }

    public function listed()
    {
        $ending = pathinfo($_FILES['photo']['name'], PATHINFO_EXTENSION);
        if (!in_array($ending, ['jpg', 'png'], true)) {
            return;
        }
        move_uploaded_file($_FILES['photo']['tmp_name'], 'uploads/' . $_FILES['photo']['name']);
    }
}
