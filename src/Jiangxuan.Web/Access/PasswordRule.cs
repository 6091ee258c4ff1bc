using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Access;

/// <summary>A password must not be guessable from the account: the phone number or the name in it is refused.</summary>
public sealed class PasswordRule : IPasswordValidator<Account>
{
    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            password is not null && (Contains(password, user.UserName) || Contains(password, user.Name))
                ? IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = nameof(PasswordRule),
                        Description = "密码里不要包含手机号、用户名或姓名。",
                    }
                )
                : IdentityResult.Success
        );

    private static bool Contains(string password, string? part) =>
        part is { Length: >= 2 } && password.Contains(part, StringComparison.OrdinalIgnoreCase);
}
