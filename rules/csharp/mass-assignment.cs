public class UsersController : Controller
{
    [HttpPost]
    public IActionResult Edit(User user)
    {
        db.Users.Update(user);
        //              ^^^^ alert
        db.SaveChanges();
        return RedirectToAction("Index");
    }

    [HttpPut("{id}")]
    public async Task<IActionResult> Put(int id, [FromBody] Account account)
    {
        _context.Update(account);
        //              ^^^^^^^ alert
        await _context.SaveChangesAsync();
        return NoContent();
    }

    [HttpPost]
    public async Task<IActionResult> Register(AppUser newUser)
    {
        await _context.Users.AddAsync(newUser);
        //                            ^^^^^^^ alert
        await _context.SaveChangesAsync();
        return Ok();
    }

    [HttpPost]
    public async Task<IActionResult> Update(int id)
    {
        var user = await _context.Users.FindAsync(id);
        if (await TryUpdateModelAsync(user)) return Ok();
        //                            ^^^^ alert
        TryUpdateModel<User>(user);
        //                   ^^^^ alert
        return BadRequest();
    }

    [HttpPost]
    public IActionResult Named([Bind("Name,Mail")] User user)
    {
        db.Users.Update(user);
        db.SaveChanges();
        return Ok();
    }

    [HttpPost]
    public async Task<IActionResult> Listed(int id)
    {
        var user = await _context.Users.FindAsync(id);
        await TryUpdateModelAsync(user, "", u => u.Name, u => u.Mail);
        return Ok();
    }

    [HttpPost]
    public IActionResult Model(EditUserModel model)
    {
        var user = new User { Name = model.Name };
        db.Users.Add(user);
        db.SaveChanges();
        return Ok();
    }

    [HttpPost]
    public IActionResult Order(Order order)
    {
        db.Orders.Add(order);
        db.SaveChanges();
        return Ok();
    }

    public void Store(User user)
    {
        db.Users.Add(user);
        db.SaveChanges();
    }
}
