public class PostsController : Controller
{
    [HttpPost, ValidateInput(false)]
    //         ^^^^^^^^^^^^^^^^^^^^ alert
    public ActionResult Save(Post post) => View(post);

    [HttpPost]
    [ValidateInput(false)]
     // <- alert
    public ActionResult Preview(string body) => View(body);

    public ActionResult Raw()
    {
        var body = Request.Unvalidated["body"];
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return View(body);
    }

    protected void Page_Init(object sender, EventArgs e)
    {
        Page.EnableViewStateMac = false;
        //                        ^^^^^ alert
        this.ValidateRequest = false;
        //                     ^^^^^ alert
        runtime.RequestValidationMode = "0.0";
        //                              ^^^^^ alert
    }

    protected void Fine(object sender, EventArgs e)
    {
        Page.EnableViewState = false;
        this.ValidateRequest = true;
        runtime.RequestValidationMode = "4.5";
        var body = Request["body"];
    }

    [HttpPost, ValidateInput(true)]
    public ActionResult Checked(Post post) => View(post);
}
