from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from flask import Flask
from flask_wtf import CSRFProtect

app = Flask(__name__)
csrf = CSRFProtect(app)


class Config:
    WTF_CSRF_ENABLED = False
#   ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    WTF_CSRF_TIME_LIMIT = 3600


def configure(app):
    app.config["WTF_CSRF_ENABLED"] = False
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    app.config["SESSION_COOKIE_SECURE"] = False


@csrf_exempt
 # <- alert
def update_profile(request):
    request.user.email = request.POST["email"]
    request.user.save()


@app.post("/comment")
@csrf.exempt
 # <- alert
def comment():
    return save()


@method_decorator(csrf_exempt, name="dispatch")
#                 ^^^^^^^^^^^ alert
class OrderView(View):
    pass


urlpatterns = [path("pay", csrf_exempt(pay))]
#                          ^^^^^^^^^^^ missed: wrapped where the view is named


@csrf_exempt
 # <- spurious: reads only
def status(request):
    return JsonResponse({"up": True})


@csrf_exempt
def stripe(request):
    event = stripe.Webhook.construct_event(request.body, request.headers["Stripe-Signature"], SECRET)
    return handle(event)


@csrf_exempt
def partner(request):
    if not hmac.compare_digest(request.headers["X-Key"], KEY):
        return HttpResponse(status=403)
    return handle(request)


@csrf_protect
def fine(request):
    return render(request, "form.html")


@method_decorator(login_required, name="dispatch")
class AccountView(View):
    WTF_CSRF_ENABLED = True
