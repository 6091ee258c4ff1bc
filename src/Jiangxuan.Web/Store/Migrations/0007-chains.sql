-- Units above the one applied to, in a cascade: they read the candidacies of their subtree.
create index candidacy_chain on candidacy using gin (jsonb_path_query_array(doc, '$.chain[1 to last].unit'));
