using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Store;

/// <summary>Which edition, and the definition it opened with.</summary>
/// <param name="City">Six-digit code of the city.</param>
/// <param name="EditionId">Id of the edition, unique in the installation.</param>
/// <param name="Notice">Its definition.</param>
public sealed record EditionRef(string City, string EditionId, Notice Notice);
