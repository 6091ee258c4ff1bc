using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Demo;

/// <summary>Accounts of the demonstration: everybody who acted in it, with one password for all.</summary>
internal static class DemoAccounts
{
    /// <summary>User name of the administrator.</summary>
    public const string Administrator = "admin";

    /// <summary>Makes the accounts of a simulated edition that are not there yet.</summary>
    public static async Task Make(IServiceProvider services, SimulationResult edition, string city, CancellationToken ct)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        // Hashed once: they all have the same password, which anybody may know.
        var hash = users.PasswordHasher.HashPassword(null!, DemoPlan.Password);
        var at = edition.Entries[0].At;
        var applicants = edition
            .World.All<Candidacy>()
            .Select(c => new Actor(c.Account, edition.People[c.Id].Name, Role.Applicant))
            .Select(a => (Actor: a, Phone: edition.People[$"c{a.Account[1..]}"].Phone.Number));
        var everybody = edition
            .Cast.Everybody.Append(new Actor(Administrator, "系统管理员", Role.Administrator))
            .Select(a => (Actor: a, Phone: (string?)null))
            .Concat(applicants.Select(a => (a.Actor, (string?)a.Phone)));
        foreach (var (actor, phone) in everybody)
        {
            ct.ThrowIfCancellationRequested();
            if (await users.FindByIdAsync(actor.Account) is not null)
            {
                continue;
            }

            var account = new Account
            {
                Id = actor.Account,
                UserName = phone ?? actor.Account,
                PhoneNumber = phone,
                Name = actor.Name,
                Role = actor.Role,
                Organ = actor.Organ,
                Unit = actor.Unit,
                City = city,
                CreatedAt = at.ToUniversalTime(),
                PasswordHash = hash,
            };
            var made = await users.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"不能建立演示账号 {account.UserName}：{made.Errors.First().Description}");
            }
        }
    }
}
