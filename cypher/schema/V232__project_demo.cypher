// Demo projects are removed in one go.
CREATE INDEX project_demo IF NOT EXISTS FOR (n:Project) ON (n.demo)
