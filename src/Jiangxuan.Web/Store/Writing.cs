using System.Text.Json;
using Jiangxuan.Core.Conduct;
using Npgsql;
using NpgsqlTypes;

namespace Jiangxuan.Web.Store;

/// <summary>Fills the statement that writes an act.</summary>
internal static class Writing
{
    public static NpgsqlBatchCommand Command(
        EditionRef edition,
        Entry entry,
        IReadOnlyList<Doc> changed,
        IReadOnlyList<Message> messages
    )
    {
        var command = new NpgsqlBatchCommand(WritingSql.Statement);
        var p = command.Parameters;
        p.Text(edition.City);
        p.Text(edition.EditionId);
        foreach (var kind in Kinds.All)
        {
            var docs = changed.Where(d => d.GetType() == kind.Type).ToList();
            p.Texts(docs.Select(d => d.Id));
            p.Ints(docs.Select(d => d.Version));
            p.Jsons(docs.Select(Kinds.Write));
        }

        p.Long(changed.Count);
        AddEntry(p, entry, changed);
        p.Texts(messages.Select(m => m.Account));
        p.Texts(messages.Select(m => m.Title));
        p.Texts(messages.Select(m => m.Body));
        p.Texts(messages.Select(m => m.Link ?? ""));
        return command;
    }

    private static void AddEntry(NpgsqlParameterCollection p, Entry entry, IReadOnlyList<Doc> changed)
    {
        var body = entry.Canonical();
        p.Text(entry.Id);
        p.Instant(entry.At);
        p.Text(entry.Actor.Account);
        p.Text(entry.Actor.Name);
        p.Text(JsonNamingPolicy.CamelCase.ConvertName(entry.Actor.Role.ToString()));
        p.Text(Journal.KindOf(entry.What));
        // Also the candidacies it changed without naming them, such as those that passed when a notice closed.
        p.Texts(entry.What.About.Union(changed.OfType<Candidacy>().Select(c => c.Id)));
        p.Text(entry.Reason);
        p.Text(body);
        p.Text(Entry.LeafOf(body));
        p.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = Journal.WriteSecrets(entry) });
    }
}
