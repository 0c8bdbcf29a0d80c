from flask import Flask
from flask_login import current_user, login_required

app = Flask(__name__)


@app.delete("/orders/<int:order_id>")
@login_required
def remove(order_id):
    order = Order.query.get(order_id)
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    db.session.delete(order)
    log(current_user.id, "removed")
    return "", 204


@app.get("/bills/<int:bill_id>")
@login_required
def show(bill_id):
    bill = Bill.query.get_or_404(bill_id)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return render_template("bill.html", bill=bill, name=current_user.name)


@app.get("/notes/<int:note_id>")
@login_required
def read(note_id):
    note = Note.query.filter_by(id=note_id).first()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return render_template("note.html", note=note, name=current_user.name)


@app.get("/files/<uuid>")
@login_required
def download(uuid):
    note = db.session.get(File, uuid)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return render_template("file.html", note=note, name=current_user.name)


@app.put("/letters/<int:pk>")
@login_required
def change(pk):
    letter = Letter.objects.get(id=pk)
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    letter.text = request.form["text"]
    letter.editor = current_user.name
    return "", 204


@app.get("/pages/<int:page_id>")
def page(page_id):
    return render_template("page.html", page=Page.query.get(page_id))


@app.delete("/carts/<int:cart_id>")
@login_required
def empty(cart_id):
    cart = Cart.query.filter_by(id=cart_id, owner_id=current_user.id).first_or_404()
    db.session.delete(cart)
    return "", 204


@app.delete("/lists/<int:list_id>")
@login_required
def drop(list_id):
    wishes = List.query.get(list_id)
    if wishes.owner != current_user:
        abort(403)
    db.session.delete(wishes)
    return "", 204


def load(order_id):
    return Order.query.get(order_id)
