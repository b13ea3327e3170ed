import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Prints as JSON what Gephi's own importer makes of graph files, added up in one workspace. */
public final class ReadGephi {
  private static final StringBuilder out = new StringBuilder();
  private static TimeRepresentation representation;

  public static void main(String[] args) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController controller = Lookup.getDefault().lookup(ImportController.class);
    out.append("{\"issues\":[");
    String separator = "";
    for (String path : args) {
      Container container = open(controller, new File(path));
      for (java.util.Iterator<Issue> it = container.getReport().getIssues(100); it.hasNext(); ) {
        Issue issue = it.next();
        if (issue.getLevel() == Issue.Level.INFO) continue;
        out.append(separator);
        string(issue.getMessage());
        separator = ",";
      }
      // Otherwise Gephi recentres and enlarges any drawing that it opens, to sizes from 4 to 100.
      container.getLoader().setAutoScale(false);
      controller.process(container, new AppendProcessor(), workspace);
    }
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    representation = graph.getModel().getConfiguration().getTimeRepresentation();
    out.append("],\"nodes\":[");
    separator = "";
    for (Node node : graph.getNodes().toArray()) {
      out.append(separator).append("{\"id\":");
      string(node.getId().toString());
      out.append(",\"label\":");
      string(node.getLabel());
      out.append(",\"x\":").append(node.x()).append(",\"y\":").append(node.y());
      out.append(",\"size\":").append(node.size());
      out.append(String.format(",\"color\":\"#%06x\"", node.getRGBA() & 0xffffff));
      timestamps(node);
      attributes(node);
      separator = "},\n";
    }
    out.append(separator.isEmpty() ? "" : "}").append("],\"edges\":[");
    separator = "";
    for (Edge edge : graph.getEdges().toArray()) {
      out.append(separator).append("{\"id\":");
      string(edge.getId().toString());
      out.append(",\"source\":");
      string(edge.getSource().getId().toString());
      out.append(",\"target\":");
      string(edge.getTarget().getId().toString());
      timestamps(edge);
      weights(edge);
      out.append(",\"directed\":").append(edge.isDirected());
      attributes(edge);
      separator = "},\n";
    }
    out.append(separator.isEmpty() ? "" : "}").append("]}");
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(out);
    System.exit(0);
  }

  /** Opens a table as Gephi's import wizard does: nodes or edges, and columns, as their names tell. */
  private static Container open(ImportController controller, File file) throws Exception {
    if (!file.getName().endsWith(".csv")) return controller.importFile(file);
    ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
    importer.setFile(file);
    importer.refreshAutoDetections();
    return controller.importFile(file, importer);
  }

  private static void timestamps(Element element) {
    if (representation != TimeRepresentation.TIMESTAMP) return;
    double[] times = element.getTimestamps();
    if (times == null || times.length == 0) return;
    out.append(",\"dates\":[");
    for (int i = 0; i < times.length; i++) {
      if (i > 0) out.append(',');
      string(date(times[i]));
    }
    out.append(']');
  }

  /** The weight of an edge; where it changes with time, its weight on each date. */
  private static void weights(Edge edge) {
    if (!edge.hasDynamicWeight()) {
      out.append(",\"weight\":").append(edge.getWeight());
      return;
    }
    out.append(",\"weights\":{");
    String separator = "";
    for (java.util.Map.Entry entry : edge.getWeights()) {
      out.append(separator);
      string(date((Double) entry.getKey()));
      out.append(':').append(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static String date(double timestamp) {
    return java.time.Instant.ofEpochMilli((long) timestamp).toString().substring(0, 10);
  }

  private static void attributes(Element element) {
    out.append(",\"attributes\":{");
    String separator = "";
    for (Column column : element.getTable().toArray()) {
      Object value = element.getAttribute(column);
      if (column.isProperty() || value == null) continue;
      out.append(separator);
      string(column.getTitle());
      out.append(':');
      if (value instanceof Number) out.append(value);
      else if (value instanceof Object[]) list((Object[]) value);
      else string(value.toString());
      separator = ",";
    }
    out.append('}');
  }

  private static void list(Object[] items) {
    out.append('[');
    for (int i = 0; i < items.length; i++) {
      if (i > 0) out.append(',');
      string(items[i].toString());
    }
    out.append(']');
  }

  private static void string(String text) {
    if (text == null) {
      out.append("null");
      return;
    }
    out.append('"');
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') out.append('\\').append((char) c);
      else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", c));
      else out.append((char) c);
    });
    out.append('"');
  }
}
