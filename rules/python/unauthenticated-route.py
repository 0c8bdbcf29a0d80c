from fastapi import APIRouter, Depends
from flask import Flask, jsonify, request, session
from flask_login import current_user, login_required

app = Flask(__name__)
router = APIRouter()


@app.get("/orders")
@login_required
def orders():
    return jsonify(Order.query.all())


@app.delete("/orders/<int:order_id>")
def delete_order(order_id):
#   ^^^^^^^^^^^^ alert
    db.session.delete(Order.query.get(order_id))
    db.session.commit()
    return "", 204


@app.route("/items/<int:item_id>", methods=["PUT", "DELETE"])
def change_item(item_id):
#   ^^^^^^^^^^^ alert
    item = Item.query.get(item_id)
    item.name = request.json["name"]
    db.session.commit()
    return "ok"


@app.route("/admin/purge", methods=["POST"])
def purge():
#   ^^^^^ alert
    db.session.execute("DELETE FROM log")
    return "ok"


@router.put("/users/{user_id}")
async def update_user(user_id: int, data: UserData):
#         ^^^^^^^^^^^ alert
    user = await User.get(user_id)
    await user.update(**data.dict())


@router.delete("/notes/{note_id}")
async def remove_note(note_id: int):
#         ^^^^^^^^^^^ alert
    notes.pop(note_id)


@router.post("/users/{user_id}/promote")
async def promote_user(user_id: int):
#         ^^^^^^^^^^^^ alert
    await db.users.update_one({"_id": user_id}, {"$set": {"level": 9}})


@app.delete("/drafts/<int:draft_id>")
@login_required
def delete_draft(draft_id):
    db.session.delete(Draft.query.get(draft_id))
    db.session.commit()
    return "", 204


@router.delete("/files/{file_id}")
async def delete_file(file_id: int, user=Depends(get_current_user)):
    await File.delete(file_id)


@app.post("/contact")
def contact():
    db.session.add(Message(request.form["text"]))
    db.session.commit()
    return "thanks"


@app.delete("/basket")
def delete_basket():
    if "user" not in session["user"]:
        return "no", 401
    db.session.delete(Basket.of(session["user"]))
    return "ok"


@app.delete("/own")
def delete_own():
    if not current_user.is_active:
        return "no", 401
    db.session.delete(current_user)
    return "ok"


@app.get("/delete-page")
def delete_page():
    return render_template("delete.html")


@app.post("/reset-password")
def reset_password():
    user = User.query.filter_by(email=request.form["email"]).first()
    db.session.commit()
    return send_link(user)


@app.put("/echo")
def update_echo():
    return request.json
