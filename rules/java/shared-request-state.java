public class LoginServlet extends HttpServlet {
    private String user;
    private String agent;
    private String[] roles;
    private String caller;
    private String address;
    private String path;

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        user = request.getParameter("user");
//      ^^^^ alert
        if (request.getParameter("agent") != null) {
            this.agent = request.getHeader("User-Agent");
//          ^^^^^^^^^^ alert
        }
        roles = request.getParameterValues("role");
//      ^^^^^ alert
        response.getWriter().println(user.length());
    }

    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        String name = req.getRemoteUser();
        this.caller = name.trim();
//      ^^^^^^^^^^^ alert
        this.address = req.getRemoteAddr();
//      ^^^^^^^^^^^^ alert
    }

    @PostMapping("/path")
    void path(@RequestParam String to) {
        path = to;
//      ^^^^ alert
    }

    protected void doPut(HttpServletRequest request, HttpServletResponse response) {
        String user = request.getParameter("user");
        String path, agent;
        path = request.getParameter("path");
        agent = request.getHeader("User-Agent");
        if (user == null) user = request.getParameter("name");
        request.setAttribute("user", user + path + agent);
        request.getSession().setAttribute("user", user);
    }

    public void init() {
        this.path = getServletConfig().getInitParameter("path");
        user = "nobody";
    }

    void local(HttpServletRequest request) {
        Form form = new Form();
        form.user = request.getParameter("user");
        String[] roles = null;
        roles = request.getParameterValues("role");
        List<String> names = List.of();
        names = List.of(request.getParameter("name"));
    }

    void given(HttpServletRequest request, String address) {
        address = request.getRemoteAddr();
        final Caller caller = new Caller() {
            String who;

            void call() {
                who = request.getRemoteUser();
            }
        };
    }
}
