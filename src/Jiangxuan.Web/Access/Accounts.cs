using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiangxuan.Web.Access;

/// <summary>Makes, checks, locks and lists accounts (账号).</summary>
public sealed class Accounts(UserManager<Account> users, SignInManager<Account> doors, TimeProvider clock)
{
    /// <summary>Makes an account.</summary>
    /// <returns>The account, or why not.</returns>
    public async Task<(Account? Account, Refusal? Refusal)> Create(AccountDraft draft, string password)
    {
        var account = new Account
        {
            UserName = draft.UserName.Trim().ToLowerInvariant(),
            PhoneNumber = draft.Role == Role.Applicant ? draft.UserName.Trim() : null,
            Name = draft.Name.Trim(),
            Role = draft.Role,
            Organ = draft.Organ,
            Unit = draft.Unit,
            City = draft.City,
            CreatedAt = clock.GetUtcNow(),
        };
        var result = await users.CreateAsync(account, password);
        return result.Succeeded ? (account, null) : (null, RefusalOf(result));
    }

    /// <summary>Signs in by password; the sentence is the same for a wrong name and a wrong password.</summary>
    public async Task<(Account? Account, Refusal? Refusal)> SignIn(string userName, string password)
    {
        var account = await users.FindByNameAsync(userName.Trim().ToLowerInvariant());
        if (account is null)
        {
            // As much work as for a name that exists, so that the time does not tell which names do.
            users.PasswordHasher.HashPassword(null!, password);
            return (null, new Refusal("用户名或密码不对。", Field: "password"));
        }

        var result = await doors.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            return (null, new Refusal("连续输错五次，这个账号暂停登录十分钟，请稍后再试。", Field: "password"));
        }

        if (!result.Succeeded)
        {
            return (null, new Refusal("用户名或密码不对。", Field: "password"));
        }

        if (account.Disabled)
        {
            return (null, new Refusal("这个账号已停用，请联系系统管理员。", Field: "name"));
        }

        await doors.SignInAsync(account, isPersistent: false);
        return (account, null);
    }

    /// <summary>Signs in an account that was just made.</summary>
    public Task Enter(Account account) => doors.SignInAsync(account, isPersistent: false);

    /// <summary>Signs out.</summary>
    public Task SignOut() => doors.SignOutAsync();

    /// <summary>The account; null when there is none.</summary>
    public Task<Account?> Find(string id) => users.FindByIdAsync(id);

    /// <summary>The account of a user name; null when there is none.</summary>
    public Task<Account?> FindByName(string userName) => users.FindByNameAsync(userName.Trim().ToLowerInvariant());

    /// <summary>Staff accounts of a city, by role and name.</summary>
    public async Task<IReadOnlyList<Account>> Staff(string city, CancellationToken ct = default) =>
        await users
            .Users.AsNoTracking()
            .Where(a => a.City == city && a.Role != Role.Applicant)
            .OrderBy(a => a.Role)
            .ThenBy(a => a.UserName)
            .ToListAsync(ct);

    /// <summary>Locks an account for good, or opens it again; open browsers are out within five minutes.</summary>
    public async Task<Refusal?> Disable(Account account, bool disabled)
    {
        account.Disabled = disabled;
        return RefusalOf(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Gives a new password; open browsers are out within five minutes.</summary>
    public async Task<Refusal?> SetPassword(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (RefusalOf(await validator.ValidateAsync(users, account, password)) is { } refusal)
            {
                return refusal;
            }
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return RefusalOf(await users.UpdateSecurityStampAsync(account));
    }

    private static Refusal? RefusalOf(IdentityResult result) =>
        result.Succeeded
            ? null
            : new Refusal(
                string.Concat(result.Errors.Select(e => e.Description)),
                Field: result.Errors.Any(e => e.Code.Contains("UserName", StringComparison.Ordinal))
                    ? "name"
                    : "password"
            );
}
